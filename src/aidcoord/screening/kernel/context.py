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
    "H_ROWS",
    "H_COUNTS",
    "M_VERDICTS",
    "M_FAILS",
    "M_AMOUNTS",
    "M_ROWS",
    "M_COUNTS",
    "STATUS",
    "BLOCK_WORDS",
    "BLOCK_ARRAYS",
    "MEMBERS_WORDS",
    "MEMBERS_ARRAYS",
    "GROUP_WORDS",
    "GROUP_ARRAYS",
)
"""The words of the context, one each, in this order. `PRESUME` is a mask; a stride is how many rows a benefit's column
of verdicts has, and its list of those to whom it is due, of whom there are so many (`COUNTS`). A block of households,
all members of one, and each group of them are kept in so many words, and in arrays of so many."""
WORDS_OF_A_COLUMN: Final = 3
"""A column is given by the address of its values, that of its bits of validity, and an offset for both."""
