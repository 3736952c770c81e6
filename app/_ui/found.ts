import { notFound } from 'next/navigation'
import { Refusal } from '../../lib/domain/errors.ts'

/** What a scoped query found, or the 404 page: hidden and nonexistent answer alike. Forbidden pages too. */
export async function foundOr404<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (
      error instanceof Refusal &&
      (error.code === 'notFound' || error.code === 'forbidden' || error.code === 'validation')
    )
      notFound()
    throw error
  }
}
