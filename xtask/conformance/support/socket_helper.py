"""Stands in for `test.support.socket_helper`: ports and addresses of this machine."""
import contextlib
import errno
import os
import socket
import tempfile
import unittest

HOST = "localhost"
HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
has_gethostname = True


def _ipv6():
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as s:
            s.bind((HOSTv6, 0))
    except (OSError, AttributeError):
        return False
    return True


IPV6_ENABLED = _ipv6()


def bind_port(sock, host=HOST):
    sock.bind((host, 0))
    return sock.getsockname()[1]


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    with socket.socket(family, socktype) as s:
        return bind_port(s)


def bind_unix_socket(sock, address):
    try:
        sock.bind(address)
    except PermissionError:
        sock.close()
        raise unittest.SkipTest("may not bind here")


def create_unix_domain_name():
    return tempfile.mktemp(prefix="sock_", suffix=".sock", dir=os.path.curdir)


def skip_unless_bind_unix_socket(test):
    return test if hasattr(socket, "AF_UNIX") else unittest.skip("needs AF_UNIX")(test)


def skip_if_tcp_blackhole(test):
    return test


def get_socket_conn_refused_errs():
    return [errno.ECONNREFUSED, errno.EADDRNOTAVAIL, errno.ENETUNREACH, errno.EHOSTUNREACH]


@contextlib.contextmanager
def transient_internet(*args, **kwargs):
    raise unittest.SkipTest("needs the network")
    yield
