"""Pictures of cases: laid out as finished drawings, shown and walked as lists of marks."""
