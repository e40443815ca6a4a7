# A program: `python -m json.tool` reads JSON and writes it indented.
import argparse
import json
import sys


def _parser():
    parser = argparse.ArgumentParser(
        prog='python -m json.tool', description='A simple command line interface for json module to validate and pretty-print JSON objects.')
    add = parser.add_argument
    add('infile', nargs='?', default='-', help='a JSON file to be validated or pretty-printed')
    add('outfile', nargs='?', help='write the output of infile to outfile')
    add('--sort-keys', action='store_true', help='sort the output of dictionaries alphabetically by key')
    add('--no-ensure-ascii', dest='ensure_ascii', action='store_false', help='disable escaping of non-ASCII characters')
    add('--json-lines', action='store_true',
        help='parse input using the JSON Lines format. Use with --no-indent or --compact to produce valid JSON Lines output.')
    add = parser.add_mutually_exclusive_group().add_argument
    add('--indent', default=4, type=int, help='separate items with newlines and use this number of spaces for indentation')
    add('--tab', action='store_const', dest='indent', const='\t', help='separate items with newlines and use tabs for indentation')
    add('--no-indent', action='store_const', dest='indent', const=None, help='separate items with spaces rather than newlines')
    add('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    return parser


def _read(name, in_lines):
    """What is in a file; of lines one each, as they are asked for."""
    if name == '-':
        return map(json.loads, sys.stdin) if in_lines else [json.load(sys.stdin)]
    with open(name, encoding='utf-8') as file:
        return map(json.loads, file) if in_lines else [json.load(file)]


def main():
    wish = _parser().parse_args()
    how = {'sort_keys': wish.sort_keys, 'ensure_ascii': wish.ensure_ascii, 'indent': None if wish.compact else wish.indent}
    if wish.compact:
        how['separators'] = ',', ':'
    try:
        found = _read(wish.infile, wish.json_lines)
        with sys.stdout if wish.outfile is None else open(wish.outfile, 'w', encoding='utf-8') as out:
            for value in found:
                json.dump(value, out, **how)
                out.write('\n')
    except ValueError as e:
        raise SystemExit(e)


def _as_program():
    try:
        main()
    except BrokenPipeError as e:
        sys.exit(e.errno)
