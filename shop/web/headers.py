"""The headers every answer carries."""

from flask import Flask, Response, request, session

PUBLIC = {"static", "storefront.pictures.show"}

_POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def init_app(app: Flask) -> None:
    app.after_request(_dress)


def _dress(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", _POLICY)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    if request.scheme == "https":
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if request.endpoint not in PUBLIC:
        headers["Cache-Control"] = "no-store" if _personal() else "private, no-cache"
    return response


def _personal() -> bool:
    """Pages that show somebody something of hers: Back must not bring them out again after signing out."""
    endpoint = request.endpoint or ""
    rooms = ("cart", "checkout", "orders", "accounts", "payments")
    return "sign_in" in session or endpoint.startswith(
        ("backoffice.", "security.", "demo.", *(f"storefront.{room}." for room in rooms))
    )
