"""Projects of qualitative data analysis (REFI-QDA, .qdpx) become drafts of own cases."""
