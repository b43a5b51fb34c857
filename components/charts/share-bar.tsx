import { formatShare } from "@/components/ui/formats";

/** How many of all have something, as a bar and in figures. */
export function ShareBar({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <div>
      <p className="flex justify-between gap-2 text-muted text-xs">
        <bdi className="truncate" title={label}>
          {label}
        </bdi>
        <span>{formatShare(share)}</span>
      </p>
      <div aria-hidden className="mt-1 h-1.5 rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-line-strong"
          style={{ width: `${Math.min(1, share) * 100}%` }}
        />
      </div>
    </div>
  );
}
