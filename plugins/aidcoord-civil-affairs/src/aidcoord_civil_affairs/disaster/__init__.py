"""Disaster relief: living, homes, the winter after. Start reading at `living`."""
