"""Cliffs: the incomes at which a little more takes aid away, over everything a household is due. Start at `searches`.

It needs the worksheet alone, and none of the libraries of the extra `batch`.
"""
