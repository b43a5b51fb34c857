/** SHA-256 hashes, as 64 hexadecimal digits each, that tell where a result comes from. */
export interface Fingerprint {
  readonly file: string;
  readonly columns: readonly { readonly name: string; readonly sha256: string }[];
  /** null: there is no recipe to speak of. */
  readonly recipe: string | null;
}
