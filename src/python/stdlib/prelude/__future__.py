annotations = division = print_function = generator_stop = nested_scopes = with_statement = absolute_import = unicode_literals = None
