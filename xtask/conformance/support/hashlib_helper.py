"""Stands in for `test.support.hashlib_helper`: digests are always there."""


def requires_hashdigest(name, openssl=None, usedforsecurity=True):
    return lambda test: test


requires_openssl_hashdigest = requires_builtin_hashdigest = requires_hashdigest
