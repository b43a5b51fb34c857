import type { VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonLook } from "./button";
import { classNames } from "./class-names";

/** Goes somewhere, and looks like a button because it is the next thing to do. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: ComponentProps<typeof Link> & VariantProps<typeof buttonLook>) {
  return <Link className={classNames(buttonLook({ variant, size }), className)} {...props} />;
}
