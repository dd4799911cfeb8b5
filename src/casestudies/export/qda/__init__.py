"""Projects of qualitative data analysis in the REFI-QDA exchange format (.qdpx)."""
