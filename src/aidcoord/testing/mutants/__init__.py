"""Mutants: rules changed in one small way each, and whether a plugin's case files notice.

`syntax` says which changes there are, `functions` makes functions of them, `targets` finds what of a plugin is changed,
`variants` puts the changed definition together, `trials` runs the cases, `alike` looks for changes that change nothing,
and `scores` counts.
"""
