# A KeyError shows its key as repr does, whatever the key's str says.
# exit: 1
import difflib, contextlib, unittest, typing, logging, tempfile, array, dataclasses
class A:
    @classmethod
    def __class_getitem__(cls, x): return x
print(A[3])
{}[D.A]
