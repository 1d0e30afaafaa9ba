"""Request for quotation: lines, files and details, stored on the server as a draft."""
