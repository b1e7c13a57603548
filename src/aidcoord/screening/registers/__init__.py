"""Registers as Arrow: which columns there are, and households as rows. Start reading at `schemas`.

The schema and the rows need nothing but the model and the rules, so they stand here, beside the kernels that run over
them. What reads files, and so needs the words of files and their faults, stands in `aidcoord.serial.registers`.
"""
