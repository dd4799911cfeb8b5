"""The pictures of a comparison: charts, their table, walking them by keyboard."""
