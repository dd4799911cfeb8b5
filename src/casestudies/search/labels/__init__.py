"""What cases and passages are marked with but need not say, found by the stems of it."""
