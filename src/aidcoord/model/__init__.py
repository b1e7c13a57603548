"""What things are: money, days, texts, sources, households, agencies, benefits, evidence."""
