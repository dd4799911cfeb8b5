"""How a desk and its team's server bring each other up to date, record by record."""
