"""Import and export of the table of grades as CSV and XLSX files."""
