"""Registers in files: read and checked as strictly as a household's file, and written. Start reading at `reading`.

It stands above `aidcoord.screening.registers`, which knows the schema and the rows: only here are the words of files
known, and how their faults are told. Arrow is loaded by the modules that need it, and by no other.
"""
