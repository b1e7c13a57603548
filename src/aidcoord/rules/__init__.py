"""How law becomes a result: declare, parameters, policies, worksheets, determinations, overlaps, explanations."""
