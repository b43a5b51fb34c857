/**
 * How often each pollution was met among 3,712 public files, for the kinds of the benchmark's own list: Vitagliano,
 * Hameed, Jiang, Reisener, Wu & Naumann (2023), doi:10.14778/3594512.3594518. Kinds that are not here are ours.
 * Kinds done once per row or cell have about the sum of the benchmark's weights for all rows and cells.
 */
export const surveyWeights: Readonly<Record<string, number>> = {
  none: 1,
  "no payload": 15,
  "no line end at the end": 184,
  "two line ends at the end": 5,
  "no header": 470,
  "header repeated, 2 rows": 47,
  "header repeated, 3 rows": 47,
  "preamble, delimited": 282,
  "second table, fewer columns": 62.7,
  "second table, same columns": 62.7,
  "second table, more columns": 62.7,
  "header only": 3,
  "one row": 4,
  "line ends CR": 7,
  "line ends LF": 1691,
  "delimiter tab": 4,
  "delimiter semicolon": 834,
  "delimiter space": 4,
  "delimiter comma and space": 101,
  "quote single": 11,
  "escape backslash": 1,
  "escape none": 7,
  "a delimiter less": 249,
  "a delimiter more": 280,
  "a quote more": 7,
  "one row delimited by spaces": 8,
};
