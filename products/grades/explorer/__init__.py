"""Grade explorer: filters, sorting and comparison of grades, all stored in the query string."""
