"""The product types, one module each: shapes and assemblies."""
