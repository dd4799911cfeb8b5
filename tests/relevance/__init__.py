"""How well the search finds what users mean: judged queries and their measure."""
