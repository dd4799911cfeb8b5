"""Item models: lists of finished values."""
