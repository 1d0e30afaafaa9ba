"""Form fields and base form shared by the contact form and the request for quotation."""
