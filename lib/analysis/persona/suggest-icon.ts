import type { PersonaIcon } from "@/lib/schema/persona";

/** By what a suggested name says; the first that matches wins. */
const icons: readonly (readonly [RegExp, PersonaIcon])[] = [
  [/\bstruggling|\bhelp\b|\bsupport\b|\bunhappy|\blow nps\b/, "life-buoy"],
  [/\breturn(er|s)\b|\breturned\b/, "undo"],
  [/\bcart/, "shopping-cart"],
  [/\bbargain|\bdeals?\b|\bdiscount|\bcoupon|\bvoucher/, "ticket-percent"],
  [/\blaps|\blong absent|\bdormant/, "hourglass"],
  [/\bloyal|\blong-standing/, "heart"],
  [/\bfrequent|\bbuy often|\bregulars?\b/, "repeat"],
  [/\bbig spenders?\b|\bhigh spend\b/, "gem"],
  [/\bbaskets?\b|\blarge orders\b/, "shopping-basket"],
  [/\bnewcomer|\bnewer\b|\bnew customers?\b/, "sprout"],
  [/\bone-time|\boccasional|\bbuy rarely/, "calendar"],
  [/\bweekend/, "calendar"],
  [/\bsmall (spender|order)|\blow spend\b/, "piggy-bank"],
  [/\bbrows|\bvisits?\b|\bviews?\b/, "mouse-pointer-click"],
  [/\bapps?\b|\bmobile/, "smartphone"],
  [/\bonline|\bweb\b/, "globe"],
  [/\bin-store|\bstore\b/, "store"],
  [/\bcatalogu?e?\b/, "book-open"],
  [/\bemail/, "mail"],
  [/\bfamil|\bkids?\b|\bteens?\b|\bchildren\b/, "baby"],
  [/\bpower\b|\bmany logins|\bheavy\b/, "zap"],
  [/\blight users?\b|\bfew logins/, "leaf"],
  [/\bwines?\b/, "glass"],
  [/\bstudent|\beducation|\bdegree/, "graduation-cap"],
  [/\bmortgage|\bhouse/, "house"],
  [/\bmanagement|\bbusiness|\bjob\b|\bself-employed/, "briefcase"],
  [/\bincome|\bbalance|\bsalary|\brich/, "wallet"],
  [/\bspend|\bamount|\brevenue|\bprice/, "coins"],
  [/\bplan\b|\btier\b/, "tag"],
  [/\bnear the average|\bmixed\b/, "scale"],
];

/** An icon that goes with a suggested name. Nothing of what a name says of people's traits shows in it. */
export function suggestIcon(suggestedName: string): PersonaIcon {
  const name = suggestedName.toLowerCase();
  return icons.find(([pattern]) => pattern.test(name))?.[1] ?? "users";
}
