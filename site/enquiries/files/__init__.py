"""Files uploaded with enquiries: upload limits, and deletion of unused files."""
