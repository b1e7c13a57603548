"""The joint meeting as section 四 of the county document has it: what may be done, by whom, when, and what follows.

All of it is pure: `decide(meeting, command, grounds)` gives events or refuses, `evolve(meeting, event)` gives the next
state. Nothing here reads a clock, a file or a journal. Start reading at `table`.
"""
