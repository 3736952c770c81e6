/** Nothing but the frame: what any page of a signed-in person costs. */
export default function EmptyPage() {
  return <h1>空页</h1>
}
