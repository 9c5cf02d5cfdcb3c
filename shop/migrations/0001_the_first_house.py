"""The first house"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = ("default",)
depends_on = None


def upgrade() -> None:

    op.create_table(
        "accounts_role",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.Column("permissions", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts_role")),
        sa.UniqueConstraint("name", name=op.f("uq_accounts_role_name")),
    )
    op.create_table(
        "accounts_user",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts_user")),
        sa.UniqueConstraint("email", name=op.f("uq_accounts_user_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_accounts_user_fs_uniquifier")),
    )
    op.create_table(
        "catalogue_category",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("path", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("tagline", sa.String(length=300), nullable=False),
        sa.Column("picture", sa.String(length=120), nullable=False),
        sa.Column("parent_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["catalogue_category.id"], name=op.f("fk_catalogue_category_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_category")),
        sa.UniqueConstraint("path", name=op.f("uq_catalogue_category_path")),
    )
    op.create_index(op.f("ix_catalogue_category_parent_id"), "catalogue_category", ["parent_id"], unique=False)
    op.create_table(
        "post_letter",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(length=120), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_letter")),
        sa.UniqueConstraint("about", name=op.f("uq_post_letter_about")),
    )
    op.create_index(
        "ix_post_letter_due",
        "post_letter",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_table(
        "taxation_category",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_taxation_category")),
    )
    op.create_table(
        "accounts_sign_in",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts_user.id"], name=op.f("fk_accounts_sign_in_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_accounts_sign_in")),
    )
    op.create_index(op.f("ix_accounts_sign_in_began_at"), "accounts_sign_in", ["began_at"], unique=False)
    op.create_index(op.f("ix_accounts_sign_in_user_id"), "accounts_sign_in", ["user_id"], unique=False)
    op.create_table(
        "accounts_user_role",
        sa.Column("user_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["role_id"], ["accounts_role.id"], name=op.f("fk_accounts_user_role_role_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts_user.id"], name=op.f("fk_accounts_user_role_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "role_id", name=op.f("pk_accounts_user_role")),
    )
    op.create_table(
        "cart_cart",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["accounts_user.id"], name=op.f("fk_cart_cart_customer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_cart")),
        sa.UniqueConstraint("key", name=op.f("uq_cart_cart_key")),
    )
    op.create_index("ix_cart_cart_touched_at", "cart_cart", ["touched_at"], unique=False)
    op.create_index(
        "uq_cart_cart_open",
        "cart_cart",
        ["customer_id"],
        unique=True,
        sqlite_where=sa.text("placed_at IS NULL AND customer_id IS NOT NULL"),
        postgresql_where=sa.text("placed_at IS NULL AND customer_id IS NOT NULL"),
    )
    op.create_table(
        "catalogue_product",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("slug", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("brand", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.String(length=300), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("picture", sa.String(length=120), nullable=False),
        sa.Column("picture_alt", sa.String(length=300), nullable=False),
        sa.Column("category_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("tax_category", sa.String(length=40), nullable=False),
        sa.Column("featured", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"], ["catalogue_category.id"], name=op.f("fk_catalogue_product_category_id")
        ),
        sa.ForeignKeyConstraint(
            ["tax_category"], ["taxation_category.code"], name=op.f("fk_catalogue_product_tax_category")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_product")),
        sa.UniqueConstraint("slug", name=op.f("uq_catalogue_product_slug")),
    )
    op.create_index(op.f("ix_catalogue_product_category_id"), "catalogue_product", ["category_id"], unique=False)
    op.create_index("ix_catalogue_product_featured", "catalogue_product", ["featured", "position"], unique=False)
    op.create_table(
        "orders_order",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cart_key", sa.String(length=64), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("delivery", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("shipment", sa.String(length=40), nullable=False),
        sa.Column("tracking", sa.String(length=200), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("total >= 0", name=op.f("ck_orders_order_total")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["accounts_user.id"], name=op.f("fk_orders_order_customer_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders_order")),
        sa.UniqueConstraint("cart_key", name=op.f("uq_orders_order_cart_key")),
        sa.UniqueConstraint("token", name=op.f("uq_orders_order_token")),
    )
    op.create_index("ix_orders_order_customer", "orders_order", ["customer_id", "id"], unique=False)
    op.create_index(
        "ix_orders_order_open",
        "orders_order",
        ["placed_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "shipping_method",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("promise", sa.String(length=300), nullable=False),
        sa.Column("countries", sa.JSON(), nullable=False),
        sa.Column("calculator", sa.String(length=40), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("free_from", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("tax_category", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("free_from IS NULL OR free_from > 0", name=op.f("ck_shipping_method_free_from")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_shipping_method_price")),
        sa.ForeignKeyConstraint(
            ["tax_category"], ["taxation_category.code"], name=op.f("fk_shipping_method_tax_category")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_shipping_method")),
    )
    op.create_table(
        "taxation_rate",
        sa.Column("category_code", sa.String(length=40), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("basis_points", sa.Integer(), nullable=False),
        sa.CheckConstraint("basis_points BETWEEN 0 AND 10000", name=op.f("ck_taxation_rate_basis_points")),
        sa.ForeignKeyConstraint(
            ["category_code"], ["taxation_category.code"], name=op.f("fk_taxation_rate_category_code")
        ),
        sa.PrimaryKeyConstraint("category_code", "country", name=op.f("pk_taxation_rate")),
    )
    op.create_table(
        "catalogue_keyword",
        sa.Column(
            "word", sa.String(length=40).with_variant(sa.String(length=40, collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["catalogue_product.id"], name=op.f("fk_catalogue_keyword_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("word", "product_id", name=op.f("pk_catalogue_keyword")),
    )
    op.create_index("ix_catalogue_keyword_best", "catalogue_keyword", ["word", "rank", "product_id"], unique=False)
    op.create_index("ix_catalogue_keyword_product", "catalogue_keyword", ["product_id"], unique=False)
    op.create_table(
        "catalogue_listing",
        sa.Column("category_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["catalogue_category.id"],
            name=op.f("fk_catalogue_listing_category_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["catalogue_product.id"], name=op.f("fk_catalogue_listing_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("category_id", "position", "product_id", name=op.f("pk_catalogue_listing")),
    )
    op.create_index(op.f("ix_catalogue_listing_product_id"), "catalogue_listing", ["product_id"], unique=False)
    op.create_table(
        "catalogue_variant",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sku", sa.String(length=60), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("was", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_catalogue_variant_price")),
        sa.CheckConstraint("was IS NULL OR was > price", name=op.f("ck_catalogue_variant_was")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["catalogue_product.id"], name=op.f("fk_catalogue_variant_product_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_variant")),
        sa.UniqueConstraint("sku", name=op.f("uq_catalogue_variant_sku")),
    )
    op.create_index(op.f("ix_catalogue_variant_product_id"), "catalogue_variant", ["product_id"], unique=False)
    op.create_table(
        "checkout_draft",
        sa.Column("cart_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("address", sa.JSON(), nullable=True),
        sa.Column("delivery", sa.String(length=40), nullable=True),
        sa.Column("gateway", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["cart_id"], ["cart_cart.id"], name=op.f("fk_checkout_draft_cart_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("cart_id", name=op.f("pk_checkout_draft")),
    )
    op.create_table(
        "orders_adjustment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax_points", sa.Integer(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders_order.id"], name=op.f("fk_orders_adjustment_order_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders_adjustment")),
    )
    op.create_index(op.f("ix_orders_adjustment_order_id"), "orders_adjustment", ["order_id"], unique=False)
    op.create_table(
        "orders_payment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("gateway", sa.String(length=40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=200), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders_order.id"], name=op.f("fk_orders_payment_order_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders_payment")),
        sa.UniqueConstraint("key", name=op.f("uq_orders_payment_key")),
    )
    op.create_index("ix_orders_payment_order", "orders_payment", ["order_id"], unique=False)
    op.create_index(
        "uq_orders_payment_waiting",
        "orders_payment",
        ["order_id"],
        unique=True,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "cart_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cart_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity BETWEEN 1 AND 9999", name=op.f("ck_cart_line_quantity")),
        sa.ForeignKeyConstraint(["cart_id"], ["cart_cart.id"], name=op.f("fk_cart_line_cart_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["catalogue_variant.id"], name=op.f("fk_cart_line_variant_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_line")),
        sa.UniqueConstraint("cart_id", "variant_id", name=op.f("uq_cart_line_cart_id_variant_id")),
    )
    op.create_index(op.f("ix_cart_line_variant_id"), "cart_line", ["variant_id"], unique=False)
    op.create_table(
        "inventory_stock",
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("held >= 0 AND held <= on_hand", name=op.f("ck_inventory_stock_held")),
        sa.CheckConstraint("on_hand >= 0", name=op.f("ck_inventory_stock_on_hand")),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["catalogue_variant.id"], name=op.f("fk_inventory_stock_variant_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_inventory_stock")),
    )
    op.create_table(
        "orders_line",
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("sku", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tax_points", sa.Integer(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders_order.id"], name=op.f("fk_orders_line_order_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["variant_id"], ["catalogue_variant.id"], name=op.f("fk_orders_line_variant_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("order_id", "position", name=op.f("pk_orders_line")),
    )
    op.create_index(op.f("ix_orders_line_variant_id"), "orders_line", ["variant_id"], unique=False)


def downgrade() -> None:

    op.drop_index(op.f("ix_orders_line_variant_id"), table_name="orders_line")
    op.drop_table("orders_line")
    op.drop_table("inventory_stock")
    op.drop_index(op.f("ix_cart_line_variant_id"), table_name="cart_line")
    op.drop_table("cart_line")
    op.drop_index(
        "uq_orders_payment_waiting",
        table_name="orders_payment",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.drop_index("ix_orders_payment_order", table_name="orders_payment")
    op.drop_table("orders_payment")
    op.drop_index(op.f("ix_orders_adjustment_order_id"), table_name="orders_adjustment")
    op.drop_table("orders_adjustment")
    op.drop_table("checkout_draft")
    op.drop_index(op.f("ix_catalogue_variant_product_id"), table_name="catalogue_variant")
    op.drop_table("catalogue_variant")
    op.drop_index(op.f("ix_catalogue_listing_product_id"), table_name="catalogue_listing")
    op.drop_table("catalogue_listing")
    op.drop_index("ix_catalogue_keyword_product", table_name="catalogue_keyword")
    op.drop_index("ix_catalogue_keyword_best", table_name="catalogue_keyword")
    op.drop_table("catalogue_keyword")
    op.drop_table("taxation_rate")
    op.drop_table("shipping_method")
    op.drop_index(
        "ix_orders_order_open",
        table_name="orders_order",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_index("ix_orders_order_customer", table_name="orders_order")
    op.drop_table("orders_order")
    op.drop_index("ix_catalogue_product_featured", table_name="catalogue_product")
    op.drop_index(op.f("ix_catalogue_product_category_id"), table_name="catalogue_product")
    op.drop_table("catalogue_product")
    op.drop_index(
        "uq_cart_cart_open",
        table_name="cart_cart",
        sqlite_where=sa.text("placed_at IS NULL AND customer_id IS NOT NULL"),
        postgresql_where=sa.text("placed_at IS NULL AND customer_id IS NOT NULL"),
    )
    op.drop_index("ix_cart_cart_touched_at", table_name="cart_cart")
    op.drop_table("cart_cart")
    op.drop_table("accounts_user_role")
    op.drop_index(op.f("ix_accounts_sign_in_user_id"), table_name="accounts_sign_in")
    op.drop_index(op.f("ix_accounts_sign_in_began_at"), table_name="accounts_sign_in")
    op.drop_table("accounts_sign_in")
    op.drop_table("taxation_category")
    op.drop_index(
        "ix_post_letter_due",
        table_name="post_letter",
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.drop_table("post_letter")
    op.drop_index(op.f("ix_catalogue_category_parent_id"), table_name="catalogue_category")
    op.drop_table("catalogue_category")
    op.drop_table("accounts_user")
    op.drop_table("accounts_role")
