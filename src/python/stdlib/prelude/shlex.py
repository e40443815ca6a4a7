import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']
_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError('expected string object, got %r' % type(s).__name__)
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])


_LETTERS = ''.join(map(chr, [*range(97, 123), *range(65, 91), *range(48, 58)])) + '_'
_ACCENTED = ''.join([chr(c) for c in [*range(0xdf, 0x100), *range(0xc0, 0xdf)] if chr(c).isalpha()])

class shlex:
    """Words one after the other. `state` is ' ' between words, 'a' in a word, 'c' in punctuation, else the quote or the escape that is open."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = sys.stdin if instream is None else StringIO(instream) if isinstance(instream, str) else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters, self.whitespace, self.escape = '#', ' \t\r\n', '\\'
        self.quotes, self.escapedquotes = '\'"', '"'
        self.whitespace_split, self.state, self.token, self.lineno, self.debug = False, ' ', '', 1, 0
        self.pushback, self.filestack, self.source = deque(), deque(), None
        self._punctuation_chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        self._waiting = []
        self.wordchars = _LETTERS + _ACCENTED * bool(posix)
        if punctuation_chars:
            self.wordchars = ''.join([c for c in self.wordchars + '~-./*?=' if c not in self._punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.infile, self.lineno = newfile, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        word = self.read_token()
        while self.source is not None and word == self.source:
            file = self.sourcehook(self.read_token())
            if file:
                self.push_source(file[1], file[0])
            word = self.get_token()
        while word == self.eof and self.filestack:
            self.pop_source()
            word = self.get_token()
        return word

    def read_token(self):
        self._quoted, self._resume = False, ' '
        over = False
        while not over:
            c = self._waiting.pop() if self._waiting else self.instream.read(1)
            self.lineno += c == '\n'
            if self.state is None:
                self.token = ''
                break
            if self.state == ' ':
                over = self._between(c)
            elif self.state in self.quotes:
                over = self._in_quotes(c)
            elif self.state in self.escape:
                over = self._after_escape(c)
            else:
                over = self._in_word(c)
        word, self.token = self.token, ''
        return None if self.posix and not self._quoted and word == '' else word

    def _something(self):
        return bool(self.token or self.posix and self._quoted)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            return self._something()
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self._resume, self.state = 'a', c
        elif c in self.quotes and c not in self.wordchars and c not in self._punctuation_chars:
            self.token = '' if self.posix else c
            self.state = c
        else:
            self.token = c
            if c in self.wordchars:
                self.state = 'a'
            elif c in self._punctuation_chars:
                self.state = 'c'
            elif self.whitespace_split:
                self.state = 'a'
            else:
                return True
        return False

    def _in_quotes(self, c):
        self._quoted = True
        if not c:
            raise ValueError('No closing quotation')
        if c == self.state:
            self.state = 'a' if self.posix else ' '
            if not self.posix:
                self.token += c
                return True
        elif self.posix and c in self.escape and self.state in self.escapedquotes:
            self._resume, self.state = self.state, c
        else:
            self.token += c
        return False

    def _after_escape(self, c):
        if not c:
            raise ValueError('No escaped character')
        if self._resume in self.quotes and c not in (self.state, self._resume):
            self.token += self.state
        self.token += c
        self.state = self._resume
        return False

    def _in_word(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = ' '
            return self._something()
        if c in self.commenters:
            self._skip_comment()
            if not self.posix:
                return False
            self.state = ' '
            return self._something()
        if self.state == 'c':
            if c in self._punctuation_chars:
                self.token += c
                return False
            self._waiting.append(c)
            self.state = ' '
            return True
        if self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._resume, self.state = 'a', c
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            if self._punctuation_chars:
                self._waiting.append(c)
            else:
                self.pushback.appendleft(c)
            self.state = ' '
            return self._something()
        return False

    def sourcehook(self, newfile):
        import os
        newfile = newfile[1:-1] if newfile[0] == '"' else newfile
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        word = self.get_token()
        if word == self.eof:
            raise StopIteration
        return word
