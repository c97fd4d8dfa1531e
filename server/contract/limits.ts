/** The limits of the wire contract and of the pages, in one place. */
export const limits = {
  /** Updates in one push. */
  updatesPerPush: 1_000,
  /** Bytes in the body of one push: 4 MiB. */
  pushBytes: 4 * 1024 * 1024,
  /** Values and names in the body of one push, and entries of one list or object in it. */
  pushJson: { values: 120_000, entries: 5_000 },
  /** Bytes of several pushes in one batch of the API: 512 KiB; and what they may hold, as it is written as JSON again. */
  batchBytes: 512 * 1024,
  batchJson: { values: 20_000, entries: 2_000, nesting: 100 },
  /** Bytes that a tool may send to its connection: 4 MiB; of more than 64 KiB, another thread makes what they say. */
  hookBytes: 4 * 1024 * 1024,
  hookBytesAtOnce: 64 * 1024,
  /** Milliseconds after which a tool is answered, whether what it sent is in the ledger by then or only kept. */
  hookAnswerMs: 1_500,
  /** Deliveries of one connection that are taken at a time, and that wait before their bodies are read. */
  hooksAtOnce: 4,
  hooksWaiting: 500,
  /** Milliseconds and megabytes that reading one delivery may take where another thread does, and how many wait for that. */
  hookMs: 3_000,
  hookMegabytes: 128,
  hooksToRead: { each: 50, all: 500 },
  /** Parts of a page's path; the longest that we have has eight. */
  pathSegments: 16,
  /** Bytes of memory for pages that are kept ready for everyone who may read the same: 64 MiB. */
  sharedPagesBytes: 64 * 1024 * 1024,
  /** Bytes of a form that a page sends: 128 KiB; of one with a list of people, a deck or a survey in it: 1 MiB. Its fields. */
  formBytes: 128 * 1024,
  longFormBytes: 1024 * 1024,
  formFields: 2_000,
  /** Bytes of a form in parts: none of ours is, and a mail provider's has one field: 4 KiB. */
  partsBytes: 4 * 1024,
  /** What a deck or a survey may hold that is sent as JSON in a field. */
  fieldJson: { values: 5_000, entries: 200, nesting: 20 },
  /** Characters of a list of people that is pasted into a form (2,000 of them at 75 each), its addresses, cells and lines. */
  listLength: 150_000,
  listAddresses: 4_000,
  listCells: 20_000,
  /** Characters of an update's id, of a thing's key, and of a name (project, source, cycle, module ...). */
  idLength: 200,
  /** Characters of a title and of a link. */
  titleLength: 500,
  urlLength: 2_000,
  /** Characters of a comment, a reason or another longer text. */
  textLength: 10_000,
  /** How far ahead of its arrival an update may be dated and still count at once: 10 minutes, for clocks that differ. */
  aheadMs: 10 * 60_000,
  /** Updates of one thing between two checkpoints of its fold, at least. */
  checkpointSpacing: 256,
  /**
   * How often a fold may pause inside the transaction that writes it (each time after some hundred updates); longer ones go
   * on outside, for so many milliseconds before other pushes get their turn.
   */
  foldPauses: 32,
  foldMs: 15,
  /** Bytes of one update's data as JSON; more is quarantined. */
  dataBytes: 64 * 1024,
  /** Pages that a written slide may take on the wall, and those of a deck together; what is there already is shown so far. */
  slidePages: 40,
  deckPages: 400,
  /** Bytes of a picture on a slide: 3 MiB; and its pixels, as a small file can unfold into a very large picture. */
  imageBytes: 3 * 1024 * 1024,
  imagePixels: 50_000_000,
  /** Things that a board lists by title with another thing; of more it says how many. */
  linksListed: 20,
  /**
   * Of a thing with a longer history, its page reads the life since the checkpoint that so many others follow: some ten
   * thousand updates. Entries of a life on a page; characters of what they say, and things of a list.
   */
  lifeCheckpoints: 40,
  lifeEntries: 20,
  lifeText: 60,
  lifeList: 5,
  /** Characters of the title of a thing that hangs on another. */
  namedTitle: 160,
  /** Levels of arrays and objects inside one another. */
  nesting: 64,
  /**
   * A file that the command line reads: its bytes, unpacked (256 MiB); entries of an archive, bytes of all of them, and how much
   * larger than packed they may be; levels of XML elements, and parts of one that is kept whole.
   */
  fileBytes: 256 * 1024 * 1024,
  /** Bytes of a test report that is sent by REST: 32 MiB. */
  reportBytes: 32 * 1024 * 1024,
  archive: { entries: 20_000, bytes: 1024 * 1024 * 1024, ratio: 250 },
  xml: { nesting: 200, parts: 50_000 },
  /** Test cases, rows or tasks that are sent at a time, and columns of a sheet. */
  casesTogether: 500_000,
  sheetRows: 1_100_000,
  sheetColumns: 1_000,
  /** The years in which something can have happened (`at`); they bound what a chart over time can be asked to draw. */
  firstYear: 1970,
  lastYear: 2099,
  /** Answers below which no breakdown is shown. */
  answersForBreakdown: 5,
  /** Answers below which no score is critical. */
  answersForCritical: 20,
  /** Receipts of answers that are remembered by their Idempotency-Key, of all keys together. */
  rememberedReceipts: 100_000,
  /** Bytes of pushes that may wait for the ledger, of every key as much, before it is asked to come back later: 64 MiB. */
  waitingBytes: 64 * 1024 * 1024,
  /** Pages and boards that are made for one person or key at a time, and how many more of theirs may wait for a turn. */
  readingsAtOnce: 4,
  readingsWaiting: 2_000,
  /** Boards of days before the first arrival that one asker may have waiting: each is folded from the whole ledger. */
  rebuildsWaiting: 10,
  /**
   * Files that are being made or wait for it, of one asker and of all; the milliseconds and megabytes that one may take; and
   * bytes of those that are kept for the next who asks: 64 MiB.
   */
  filesWaiting: { each: 2, all: 12 },
  fileMs: 120_000,
  fileMegabytes: 768,
  keptFileBytes: 64 * 1024 * 1024,
  /** Readings of much that wait or are being made: of one asker, and of all. */
  largeReadingsWaiting: { each: 50, all: 2_000 },
  /** Live streams open at a time: of one person or key, and of everyone together in one process. */
  streamsEach: 2_000,
  streams: 10_000,
  /** Milliseconds between two signs of life of a live stream, with which its right is looked at again. */
  pingMs: 10_000,
} as const
