export type { Diagnostic, ReadResult, Source, SourceWords } from "./diagnostic.js";
export { readHelpPage } from "./help-page/read-help-page.js";
export { oracleFromMetadata, readPortalMetadata } from "./metadata/read-portal-metadata.js";
export { markdownBlocks as plainBlocks } from "./metadata/markdown-blocks.js";
export {
  type PortalProduct,
  type ProductInfo,
  readPortalProduct,
} from "./metadata/read-portal-product.js";
export { type Oracle, oracleFromFacts } from "./oracle.js";
export { quote } from "./quote.js";
export { readSource } from "./read-source.js";
export { placePointers } from "./metadata/place-pointers.js";
export { decodeSource, maxMetadataBytes, maxPageBytes } from "./source-text.js";
