# What a test says of things that are no sequences, and digests of files of several kinds
import hashlib
import io
import unittest


class Odd:
    def __len__(self):
        return 2


class Compared(unittest.TestCase):
    def test_none(self):
        self.assertSequenceEqual(None, (1,))

    def test_number(self):
        self.assertSequenceEqual((1,), 5)

    def test_list(self):
        self.assertListEqual(1, 1)

    def test_no_items(self):
        self.assertSequenceEqual(Odd(), [1])

    def test_longer(self):
        self.assertSequenceEqual([1, 2, 3], (1, 2))


for name in unittest.defaultTestLoader.getTestCaseNames(Compared):
    try:
        Compared(name).debug()
    except Exception as e:
        print(name, type(e).__name__, str(e).partition(" object at")[0].partition("\n- <")[0])


class Parts:
    left = 2

    def readable(self):
        return True

    def readinto(self, room):
        if not self.left:
            return 0
        self.left -= 1
        room[:3] = b"abc"
        return 3


class OnlyReads:
    def read(self, size=-1):
        return b""

    def __repr__(self):
        return "OnlyReads()"


with open("digested", "wb") as f:
    f.write(b"some text" * 100)
    try:
        hashlib.file_digest(f, "md5")
    except ValueError as e:
        print(e)
with open("digested", "rb") as f:
    print(hashlib.file_digest(f, "sha256").hexdigest())
for f in (Parts(), io.BytesIO(b"abcabc")):
    print(hashlib.file_digest(f, hashlib.sha1).hexdigest())
for f in (None, 5, OnlyReads()):
    try:
        hashlib.file_digest(f, "sha256")
    except ValueError as e:
        print(e)
with open("digested") as f:
    try:
        hashlib.file_digest(f, "sha256")
    except ValueError as e:
        print(e)
for length in (2 ** 64, "x", None):
    try:
        hashlib.shake_128().digest(length)
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
