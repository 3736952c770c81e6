/** `Content-Disposition` of a file with a Chinese name: RFC 6266, the plain name for whoever cannot read the other. */
export function disposition(how: 'attachment' | 'inline', name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
