"""The team that this library is joined to: who is there, and what was kept twice."""
