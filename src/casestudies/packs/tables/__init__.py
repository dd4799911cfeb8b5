"""Tables that others made, read with suspicion: CSV in any encoding, workbooks of spreadsheets."""
