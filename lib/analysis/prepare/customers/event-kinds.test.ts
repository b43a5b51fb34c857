import { describe, expect, it } from "vitest";
import { eventKindsOf } from "./event-kinds";

describe("eventKindsOf", () => {
  it("knows purchases by what usual tools and shops call them", () => {
    const purchases = [
      "purchase",
      "Purchase",
      "Order Completed",
      "order_placed",
      "Checkout Completed",
      "in_app_purchase",
      "ecommerce_purchase",
      "transaction",
      "PaymentSucceeded",
      "payment_success",
      "order",
    ];
    expect(eventKindsOf(purchases).purchaseEvents).toEqual(purchases);
  });

  it("does not take for one what comes before or after a purchase", () => {
    const others = [
      "begin_checkout",
      "Checkout Started",
      "checkout",
      "Order Cancelled",
      "order_refunded",
      "view_order_history",
      "Purchase Failed",
      "payment_info_added",
      "view",
      "login",
      "reorder_page",
      "border",
    ];
    expect(eventKindsOf(others).purchaseEvents).toEqual([]);
  });

  it("knows what puts something into a cart", () => {
    const carts = [
      "add_to_cart",
      "AddToCart",
      "addtocart",
      "Product Added",
      "cart",
      "Added to Basket",
    ];
    expect(eventKindsOf(carts).cartEvents).toEqual(carts);
    expect(eventKindsOf(["remove_from_cart", "view_cart", "Product Removed"]).cartEvents).toEqual(
      [],
    );
  });
});
