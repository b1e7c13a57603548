"""What a kernel is given besides the rows to go through."""

from typing import Final

EPOCH_BITS: Final = "719163"
"""The number of the day from which Arrow counts days."""
CONTEXT: Final = (
    "ON",
    "PRESUME",
    "COLUMNS",
    "TABLES",
    "TABLE_SIZE",
    "HOUSEHOLDS",
    "PEOPLE",
    "H_STRIDE",
    "M_STRIDE",
    "H_VERDICTS",
    "H_FAILS",
    "H_AMOUNTS",
    "M_VERDICTS",
    "M_FAILS",
    "M_AMOUNTS",
    "STATUS",
    "WORDS",
    "ARRAYS",
)
"""The words of the context, one each, in this order. `PRESUME` is a mask; a stride is how many rows a benefit's column
of verdicts has; each group of members is kept in masks of so many words (`WORDS`), and arrays of so many (`ARRAYS`)."""
WORDS_OF_A_COLUMN: Final = 3
"""A column is given by the address of its values, that of its bits of validity, and an offset for both."""
