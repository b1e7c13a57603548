"""Temporary relief: grounds, amounts, and who decides. Start reading at `grounds`."""
