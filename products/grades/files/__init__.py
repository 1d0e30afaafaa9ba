"""The table of grades as a file: downloaded, changed in a spreadsheet, checked, taken in again."""
