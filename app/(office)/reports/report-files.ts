/** What is taken without asking the system for «all files»; what a file really is, its content says. */
export const KINDS = '.docx,.pdf,.html,.htm,.mht,.mhtml,.txt,.doc,.wps'

/** Bytes; the server refuses more. */
export const LARGEST = 20 * 1024 * 1024
