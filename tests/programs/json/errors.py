# about: what json says about texts and values that are none
import json

for text in ["", "[1,", '{"a" 1}', "{1: 2}", "[1 2]", "nul", '"abc', "[1]x", '{"a": 1,}', "'a'", "01", '"\n"', "[1,]"]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno)
for value in [{1, 2}, object, b"x", {(1, 2): 3}, [1j]]:
    try:
        json.dumps(value)
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
print(json.dumps({"x": {1}}, default=sorted), issubclass(json.JSONDecodeError, ValueError))
try:
    json.loads(5)
except TypeError as error:
    print(error)
