# The pieces in which JSON is written, what is written before an error, constants, errors that are pickled, json.tool
import json, json.decoder, json.encoder, os, pickle, subprocess, sys, tempfile

def tell(f, *args, **named):
    try:
        print(f(*args, **named))
    except Exception as e:
        print(type(e).__name__, e)

for o in ([1, [2, 'a'], {'a': [1], 'b': {}}, []], {'a': 1, 'b': [{'c': None}]}, [], {}, 3, [[]], (1,)):
    print(list(json.JSONEncoder().iterencode(o)), list(json.JSONEncoder(indent=1).iterencode(o)))
try:
    json.loads('[1,')
except ValueError as e:
    again = pickle.loads(pickle.dumps(e))
    print(repr(again), again.pos, again.lineno)
tell(json.loads, '[NaN, Infinity, -Infinity]', parse_constant=str.lower)
for at in (-1, 0, 5, 1, 2, 3):
    tell(json.JSONDecoder().raw_decode, '1 2', at)
tell(json.dump, {'a': 1, 'b': [1, object()]}, sys.stdout)
own = []
own.append(own)
tell(json.dumps, own)
try:
    json.dumps(own, check_circular=False)
except RecursionError as e:
    print('too deep')
tell(json.encoder.encode_basestring, 'é"\n')
tell(json.encoder.encode_basestring_ascii, 'é"\n\U0001d120')
for args in (('"abc" ', 1), ('"abc', 1), ('"a\nc"', 1, False), ('"a\nc"', 1), ('"a', 7)):
    tell(json.decoder.scanstring, *args)
print(json.detect_encoding(b'{}'), json.JSONDecoder().parse_float, sorted(vars(json.JSONEncoder())))

os.chdir(tempfile.mkdtemp())
with open('lines', 'w') as f:
    f.write('{"b": [1, 2], "a": "\xe9"}\n[3]\n')
for options in (['--json-lines', 'lines'], ['--json-lines', '--compact', '--sort-keys', 'lines'], ['--no-ensure-ascii', '--tab', '--json-lines', 'lines'], ['lines']):
    run = subprocess.run([sys.executable, '-m', 'json.tool', *options], capture_output=True, text=True)
    print(options, run.returncode, run.stdout, run.stderr)
print(subprocess.run([sys.executable, '-m', 'json.tool', '--indent', '1'], input='{"x": 1}', capture_output=True, text=True).stdout)
print(subprocess.run([sys.executable, '-m', 'base64', '-e'], input=b'a\xffb\n', capture_output=True).stdout)
print(subprocess.run([sys.executable, '-m', 'uuid', '-u', 'uuid5', '-n', '@dns', '-N', 'python.org'], capture_output=True, text=True).stdout)
