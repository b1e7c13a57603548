"""How the tables of a journal came to be as they are, one step a module, for Alembic."""
