"""The request for quotation: parts, drawings and details, kept on the server while written."""
