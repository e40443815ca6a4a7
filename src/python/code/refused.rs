//! What the parser refuses, in the few words by which `syntax_words` and `sentence` know it again. Not the parser's own texts: those
//! are for people, and nobody here reads them.

use rustpython_ruff_python_ast::token::TokenKind;
use rustpython_ruff_python_parser::{InterpolatedStringErrorType as Field, LexicalErrorType, ParseErrorType};

/// An empty text: nothing is said of it but that the syntax is invalid.
pub fn words(e: &ParseErrorType) -> String {
    use ParseErrorType::*;
    match e {
        OtherError(words) => return words.clone(),
        DuplicateKeywordArgumentError(name) => return format!("Duplicate keyword argument {name}"),
        Lexical(e) => return lexical(e).into(),
        FStringError(e) => field(e),
        ExpectedToken { expected, found } => missing(*expected, *found),
        EmptySlice | ExpectedRealNumber => "Expected",
        EmptyImportNames => "Expected one or more symbol names after import",
        UnparenthesizedTupleExpression => "Unparenthesized tuple expression",
        UnparenthesizedGeneratorExpression => "Unparenthesized generator expression",
        InvalidStarredExpressionUsage => "Starred expression cannot be used here",
        ParamAfterVarKeywordParam => "Parameter cannot follow var-keyword",
        NonDefaultParamAfterDefaultParam => "Parameter without a default cannot follow",
        VarParameterWithDefault => "Parameter with `*`",
        InvalidAssignmentTarget => "Invalid assignment target",
        InvalidNamedAssignmentTarget => "Assignment expression target",
        InvalidAnnotatedAssignmentTarget => "Invalid annotated assignment",
        InvalidAugmentedAssignmentTarget => "Invalid augmented",
        InvalidDeleteTarget => "Invalid delete target",
        PositionalAfterKeywordArgument => "Positional argument cannot follow keyword argument",
        PositionalAfterKeywordUnpacking => "Positional argument cannot follow keyword argument unpacking",
        InvalidArgumentUnpackingOrder => "Iterable argument unpacking cannot follow",
        IterableUnpackingInComprehension => "Iterable unpacking cannot",
        SimpleStatementsOnSameLine => "Simple statements",
        ExpectedKeywordParam => "Expected one or more keyword parameter",
        ExpectedImaginaryNumber => "Expected an imaginary number",
        ExpectedExpression => "Expected an expression",
        UnexpectedIndentation => "Unexpected indentation",
        UnexpectedTokenAfterAsync(_) => "Expected",
        _ => "",
    }
    .into()
}

fn missing(expected: TokenKind, found: TokenKind) -> &'static str {
    match (expected, found) {
        (TokenKind::Colon, _) => "Expected `:`, found",
        (TokenKind::Else, _) => "Expected `else`",
        (TokenKind::Lpar, _) => "Expected `(`, found",
        (TokenKind::Rpar, TokenKind::Lpar) => "Expected `)`, found `(`",
        _ => "Expected",
    }
}

fn lexical(e: &LexicalErrorType) -> &str {
    match e {
        LexicalErrorType::OtherError(words) => words,
        LexicalErrorType::FStringError(e) => field(e),
        LexicalErrorType::InvalidByteLiteral => "bytes can only contain ASCII literal characters",
        LexicalErrorType::UnicodeError => "Got unexpected unicode",
        LexicalErrorType::StringError | LexicalErrorType::UnrecognizedToken { .. } => "Got unexpected",
        LexicalErrorType::MissingUnicodeLbrace | LexicalErrorType::MissingUnicodeRbrace => "in Unicode escape",
        LexicalErrorType::IndentationError => "unindent does not match any outer indentation level",
        LexicalErrorType::LineContinuationError => "Expected",
        LexicalErrorType::Eof => "unexpected EOF while parsing",
        _ => "",
    }
}

fn field(e: &Field) -> &'static str {
    match e {
        Field::UnclosedLbrace => "f-string: expecting",
        Field::InvalidConversionFlag => "f-string: invalid conversion character",
        Field::SingleRbrace => "f-string: single '}' is not allowed",
        Field::LambdaWithoutParentheses => "f-string: lambda expressions are not allowed without parentheses",
        Field::ConversionFlagNotImmediatelyAfterExclamation => "f-string: conversion type must come",
        _ => "",
    }
}
